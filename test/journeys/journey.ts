import type { TestApplication } from '@ipharbor/platform/testing';
import type { Page } from 'playwright-core';
import { password } from '../given/access';
import { planted, type Planted } from '../processes/planted';
import type { Server } from '../processes/server';
import { desk, People, type Screen } from './browser';
import { SignIn } from './pages/sign-in';

/** What a journey needs to have been there before: people by the names they sign in with, and more. */
export interface Beginning {
  readonly usernames: Readonly<Record<string, string>>;
}

/** The built product at work on what was planted, and the people who use it. */
export class City<What extends Beginning> {
  private given!: Planted<What>;
  private people!: People;
  private readonly pages = new Map<string, Page>();
  private failed = '';

  get what(): What {
    return this.given.what;
  }

  get server(): Server {
    return this.given.server;
  }

  async open(plant: (app: TestApplication) => Promise<What>): Promise<void> {
    this.given = await planted(plant);
    this.people = await People.at(this.given.server.address);
  }

  async close(): Promise<void> {
    await this.people?.leave();
    await this.given?.discard();
  }

  /** The page of a person, who signs in the first time. */
  async as(person: string, screen: Screen = desk): Promise<Page> {
    const known = this.pages.get(person);
    if (known) return known;
    const page = await this.visitor(person, screen);
    await new SignIn(page).enter(this.what.usernames[person], password);
    return page;
  }

  /** A page on which nobody has signed in. */
  async visitor(person: string, screen: Screen = desk): Promise<Page> {
    const page = await this.people.page(person, screen);
    this.pages.set(person, page);
    return page;
  }

  /** One part of the journey; every part stands on those before it. */
  part(does: string, happens: () => Promise<void>, limit = 60_000): void {
    it(
      does,
      async () => {
        if (this.failed) throw new Error(`this part stands on one that failed: ${this.failed}`);
        try {
          await happens();
        } catch (error) {
          this.failed = does;
          console.error(`what was on screen:\n${(await this.people.photograph()).join('\n')}`);
          throw error;
        }
      },
      limit,
    );
  }
}

/** A journey through the pages of the built product, told part by part. */
export function journey<What extends Beginning>(
  title: string,
  plant: (app: TestApplication) => Promise<What>,
  tell: (city: City<What>) => void,
): void {
  describe(title, () => {
    const city = new City<What>();
    beforeAll(() => city.open(plant), 180_000);
    afterAll(() => city.close());
    tell(city);
  });
}
