import { fileFault } from './file-fault';

const megabyte = 1_048_576;

describe('a file to upload', () => {
  it('is taken with its ending in capitals and exactly at the limit', () => {
    expect(fileFault({ name: '企业名录.XLSX', size: 20 * megabyte }, ['.xlsx', '.csv'], 20)).toBeUndefined();
  });

  it('is refused for its kind, naming those that are taken', () => {
    expect(fileFault({ name: '名录.xls', size: 1 }, ['.xlsx', '.csv'], 20)?.named).toEqual({ kinds: '.xlsx / .csv' });
  });

  it('is refused for its size with a number above the limit', () => {
    expect(fileFault({ name: 'a.csv', size: 20 * megabyte + 1 }, ['.csv'], 20)?.named).toEqual({ size: 20.1, mb: 20 });
  });
});
