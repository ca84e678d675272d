import fc from 'fast-check';
import { citiesOf, mainlandPlaces, type Place, placeName, placeOf, provincesOf } from '../../lib/numbering/index.ts';

const nowhere: Place = { country: 'unknown', province: 'unknown', city: 'unknown', carrier: 'unknown' };

describe('the place of a number', () => {
  it.each([
    ['+8613800138000', 'CN', '北京', '北京', '中国移动'],
    ['+8613922112345', 'CN', '广东', '广州', '中国移动'],
    ['+8617712345678', 'CN', '江苏', '常州', '中国电信'],
    ['+8618512345678', 'CN', '重庆', '重庆', '中国联通'],
    ['+8613916000001', 'CN', '上海', '上海', '中国移动'],
    ['+862083332222', 'CN', '广东', '广州', 'unknown'],
    ['+861062345678', 'CN', '北京', '北京', 'unknown'],
    ['+862112345678', 'CN', '上海', '上海', 'unknown'],
    ['+862412345678', 'CN', '辽宁', '沈阳', 'unknown'],
    ['+868911234567', 'CN', '西藏', '拉萨', 'unknown'],
    ['+864331234567', 'CN', '吉林', '延边', 'unknown'],
    ['+867101234567', 'CN', '湖北', '襄阳', 'unknown'],
    ['+12125551234', 'US', 'New York', 'New York', 'unknown'],
    ['+17135551234', 'US', 'Texas', 'unknown', 'unknown'],
    ['+15145551234', 'CA', 'Quebec', 'Montreal', 'unknown'],
    ['+12425551234', 'BS', 'unknown', 'unknown', 'unknown'],
    ['+442079460000', 'GB', 'unknown', 'London', 'unknown'],
    ['+441481234567', 'GG', 'unknown', 'unknown', 'unknown'],
    ['+81312345678', 'JP', 'unknown', 'Tokyo', 'unknown'],
    ['+85221234567', 'HK', 'unknown', 'unknown', 'unknown'],
    ['+85366123456', 'MO', 'unknown', 'unknown', 'unknown'],
    ['+886212345678', 'TW', 'unknown', 'unknown', 'unknown'],
    ['+77012345678', 'KZ', 'unknown', 'unknown', 'unknown'],
  ])('%s is %s %s %s %s', (e164, country, province, city, carrier) => {
    expect(placeOf(e164)).toEqual({ country, province, city, carrier });
  });

  it.each([
    ['+8619912345678', '中国电信'],
    ['+8619212345678', '中国广电'],
    ['+8617012345678', '中国电信'],
    ['+8616612345678', '中国联通'],
  ])('%s, of a segment newer than the data, has carrier %s and no guessed city', (e164, carrier) => {
    expect(placeOf(e164)).toEqual({ country: 'CN', province: 'unknown', city: 'unknown', carrier });
  });

  it('a service number of the mainland has no city', () => {
    expect(placeOf('+864008001234')).toEqual({ ...nowhere, country: 'CN' });
  });

  it.each(['', '+', '+1', '13800138000', '+86138abc8000', '+8613800138000 ', '+0123456789', '+80012345678', `+${'1'.repeat(16)}`])(
    '%j is nowhere',
    (text) => {
      expect(placeOf(text)).toEqual(nowhere);
    },
  );

  it('never throws, and always gives four names', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\+(86|1|44)?[0-9]{0,14}$/)), (text) => {
        expect(Object.values(placeOf(text)).every((name) => name.length > 0)).toBe(true);
      }),
    );
  });

  it('a caller of it cannot change the tables', () => {
    placeOf('+862083332222').city = 'elsewhere';

    expect(placeOf('+862083332222').city).toBe('广州');
  });
});

describe('names of places', () => {
  it('knows the 31 provinces of the mainland in their short form', () => {
    const provinces = provincesOf('CN');

    expect(provinces).toHaveLength(31);
    expect(provinces).toEqual(expect.arrayContaining(['广东', '上海', '内蒙古', '广西', '西藏', '新疆', '黑龙江']));
    expect([...provinces, ...citiesOf('CN')].filter((name) => /[省市盟区]$/u.test(name))).toEqual([]);
  });

  it('names every mainland place in English too', () => {
    const odd = mainlandPlaces
      .flat()
      .filter((place) => !/^[A-ZÜ][\p{L}' ]+$/u.test(place.cityEnglish) || !/^[A-Z]/.test(place.provinceEnglish));

    expect(odd).toEqual([]);
  });

  it.each([
    ['+862083332222', 'zh-CN', '广东 广州'],
    ['+862083332222', 'en-US', 'Guangzhou, Guangdong'],
    ['+8613800138000', 'zh-CN', '北京'],
    ['+8613800138000', 'en-US', 'Beijing'],
    ['+862912345678', 'en-US', "Xi'an, Shaanxi"],
    ['+8619912345678', 'zh-CN', '中国'],
    ['+85221234567', 'zh-CN', '香港'],
    ['+85221234567', 'en-US', 'Hong Kong'],
    ['+12125551234', 'en-US', 'New York, United States'],
    ['+13125551234', 'en-US', 'Chicago, Illinois, United States'],
    ['+442079460000', 'zh-CN', '英国 London'],
    ['+80012345678', 'en-US', ''],
    ['+442079460000', 'no tag', 'London, GB'],
  ])('%s in %s is "%s"', (e164, language, name) => {
    expect(placeName(placeOf(e164), language)).toBe(name);
  });

  it('a place that an operator named in the override table is said as it is', () => {
    expect(placeName({ country: 'CN', province: '海南', city: '三亚', carrier: 'unknown' }, 'zh-CN')).toBe('海南 三亚');
    expect(placeName({ country: 'CN', province: '海南', city: '三亚', carrier: 'unknown' }, 'en-US')).toBe('三亚, Hainan');
  });
});
