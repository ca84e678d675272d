import { screenPopUrl } from '../../../../lambdas/shared/crm/screen-pop.ts';

describe('screen pop', () => {
  it.each([
    ['C-1', 'https://crm.example.com/c/C-1'],
    ['a/b?c=&d#e', 'https://crm.example.com/c/a%2Fb%3Fc%3D%26d%23e'],
    ['$&$1', 'https://crm.example.com/c/%24%26%241'],
    ['\ud800', undefined],
    [undefined, undefined],
  ])('makes of the id %p the address %p', (id, url) => {
    expect(screenPopUrl('https://crm.example.com/c/{id}', id)).toBe(url);
  });
});
