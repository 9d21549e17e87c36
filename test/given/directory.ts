import { Enterprises, type CreateEnterpriseDto, type Enterprise } from '@ipharbor/directory';
import type { TestApplication } from '@ipharbor/platform/testing';
import { actors, township } from './access';

/** An enterprise as an officer of the city enters it; in the first township unless another is named. */
export async function enterprise(app: TestApplication, facts: Partial<CreateEnterpriseDto> = {}): Promise<Enterprise> {
  const officer = await actors(app).officer();
  const dto = { name: '新郑市同卫药材有限公司', jurisdictionRegion: township, ...facts };
  return app.get(Enterprises).create(officer, dto);
}
