import { treeOf } from './unit-tree';

describe('the tree of units', () => {
  it('nests children whatever their order, and keeps a unit whose parent is out of sight', () => {
    const tree = treeOf([
      { id: 'section', parentId: 'bureau', name: '促进科' },
      { id: 'bureau', parentId: null, name: '市场监管局' },
      { id: 'township', parentId: 'city', name: '薛店镇' },
    ]);
    expect(tree.map(({ label }) => label)).toEqual(['市场监管局', '薛店镇']);
    expect(tree[0].children.map(({ value }) => value)).toEqual(['section']);
  });
});
