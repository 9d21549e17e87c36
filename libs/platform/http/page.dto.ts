import type { Type as Constructor } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Page, PageRequest, TotalMode } from '@ipharbor/platform/persistence';
import { ChoiceField, CountField, TextField } from './fields';

/** `?page=1&pageSize=20&sort=-createdAt&total=capped`: extended by the filters of each list. */
export class PageDto implements PageRequest {
  @CountField({ optional: true, min: 1, max: 10_000 })
  readonly page: number = 1;

  @CountField({ optional: true, min: 1, max: 100 })
  readonly pageSize: number = 20;

  @TextField({ optional: true, max: 40, description: 'name of a sort, with - for descending' })
  readonly sort?: string;

  @ChoiceField(['none', 'capped', 'exact'], { optional: true })
  readonly total: TotalMode = 'capped';
}

/** The OpenAPI shape of a list of `Item`. */
export function PageOf<Item>(item: Constructor<Item>): Constructor<Page<Item>> {
  class PageOfItems implements Page<Item> {
    @ApiProperty({ type: item, isArray: true })
    readonly items!: Item[];
    @ApiProperty({ type: 'integer', nullable: true })
    readonly total!: number | null;
    @ApiProperty({ enum: ['none', 'capped', 'exact'] })
    readonly totalIs!: TotalMode;
    @ApiProperty({ type: 'integer' })
    readonly page!: number;
    @ApiProperty({ type: 'integer' })
    readonly pageSize!: number;
  }
  Object.defineProperty(PageOfItems, 'name', { value: `PageOf${item.name.replace(/Dto$/, '')}` });
  return PageOfItems;
}

/** The same page with every item passed through `convert`. */
export const mapPage = <A, B>(page: Page<A>, convert: (item: A) => B): Page<B> => ({
  ...page,
  items: page.items.map(convert),
});
