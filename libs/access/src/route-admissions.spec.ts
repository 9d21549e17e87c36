import { Controller, Get, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import './access.permissions';
import { Public, Requires, SignedIn } from './requires';
import { RouteAdmissions } from './route-admissions';

@Controller('harbours')
class Declared {
  @Get()
  @Public()
  list() {}

  @Get(':id/ships')
  @Requires('person:read')
  ships() {}
}

@Controller('harbours')
class Forgotten {
  @Get(':id')
  detail() {}
}

@Controller('harbours')
class Twice {
  @Get(':id')
  @SignedIn()
  @Public()
  detail() {}
}

@Controller('harbours')
class Unknown {
  @Get(':id')
  @Requires('harbour:blow-up')
  detail() {}
}

async function boot(controller: Type): Promise<RouteAdmissions> {
  @Module({ imports: [DiscoveryModule], controllers: [controller], providers: [RouteAdmissions] })
  class Harbour {}
  const module = await Test.createTestingModule({ imports: [Harbour] }).compile();
  await module.init();
  return module.get(RouteAdmissions);
}

describe('a route', () => {
  it('says who may call it', async () => {
    expect((await boot(Declared)).all()).toEqual([
      { route: 'GET /harbours', admission: { kind: 'public' } },
      { route: 'GET /harbours/:id/ships', admission: { kind: 'requires', permission: 'person:read' } },
    ]);
  });

  it.each([
    [Forgotten, 'GET /harbours/:id needs exactly one of @Public(), @SignedIn(), @Requires(); it has 0'],
    [Twice, 'GET /harbours/:id needs exactly one of @Public(), @SignedIn(), @Requires(); it has 2'],
    [Unknown, "GET /harbours/:id requires 'harbour:blow-up', which no context declares"],
  ])('stops the boot otherwise: %p', (controller, message) => expect(boot(controller)).rejects.toThrow(message));
});
