import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { declaredPermissions } from './permissions';
import { admissionsOf, type Admission } from './requires';

/** One route of the product, `GET /enterprises/:id`, and who may call it. */
export interface AdmittedRoute {
  readonly route: string;
  readonly admission: Admission;
}

/** Every route by reflection; one that says nothing about who may call it, or says it twice, stops the boot. */
@Injectable()
export class RouteAdmissions implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    this.all();
  }

  all(): AdmittedRoute[] {
    return this.handlers()
      .map(({ route, handler }) => ({ route, admission: onlyAdmission(route, handler) }))
      .sort((a, b) => a.route.localeCompare(b.route));
  }

  private handlers(): { route: string; handler: object }[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      const [prefix] = [Reflect.getMetadata(PATH_METADATA, metatype as object) as string | string[]].flat();
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
        if (path === undefined) return [];
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
        return [{ route: `${method} ${joined(prefix, path)}`, handler }];
      });
    });
  }
}

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

function onlyAdmission(route: string, handler: object): Admission {
  const admissions = admissionsOf(handler);
  if (admissions.length !== 1)
    throw new Error(`${route} needs exactly one of @Public(), @SignedIn(), @Requires(); it has ${admissions.length}`);
  const [admission] = admissions;
  if (admission.kind === 'requires' && !declaredPermissions().has(admission.permission))
    throw new Error(`${route} requires '${admission.permission}', which no context declares`);
  return admission;
}
