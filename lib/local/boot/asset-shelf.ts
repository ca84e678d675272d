import type { Assembly, FileAsset } from '../../assembly/assembly.ts';
import type { AwsPlace } from '../aws/place.ts';
import type { S3 } from '../aws/s3/s3.ts';

/** Assets of all stacks by bucket and key. */
export interface AssetShelf {
  find(bucket: string, key: string): FileAsset | undefined;
  /** Lets the emulated S3 serve the files where they lie. Folders are function code and have no bytes to serve. */
  mount(s3: Pick<S3, 'mountBucket'>): void;
}

const fill = (text: string, { accountId, region }: AwsPlace): string =>
  text.replaceAll('${AWS::AccountId}', accountId).replaceAll('${AWS::Region}', region).replaceAll('${AWS::Partition}', 'aws');

export const createAssetShelf = ({ stacks }: Assembly, place: AwsPlace): AssetShelf => {
  const buckets = new Map<string, Map<string, FileAsset>>();
  for (const asset of stacks.flatMap((stack) => stack.assets)) {
    const bucket = fill(asset.bucketName, place);
    const keys = buckets.get(bucket) ?? new Map<string, FileAsset>();
    buckets.set(bucket, keys.set(fill(asset.objectKey, place), asset));
  }
  return {
    find: (bucket, key) => buckets.get(bucket)?.get(key),
    mount: (s3) => {
      for (const [bucketName, keys] of buckets) {
        s3.mountBucket({
          bucketName,
          find: (key) => {
            const asset = keys.get(key);
            return asset?.packaging === 'file' ? asset.path : undefined;
          },
        });
      }
    },
  };
};
