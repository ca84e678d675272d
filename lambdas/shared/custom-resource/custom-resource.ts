/** One kind of custom resource. Both methods may be called again for the same request and must then change nothing. */
export interface CustomResource {
  /**
   * Create and update. Another `physicalId` than before tells CloudFormation that the resource was replaced: it then deletes the old one.
   * `data` is what `Fn::GetAtt` gives.
   */
  apply(properties: unknown): Promise<{ physicalId: string; data?: Record<string, string> }>;
  /** Deletion. What is gone already is no error. */
  remove(physicalId: string, properties: unknown): Promise<void>;
}
