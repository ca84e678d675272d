/** What `Ref: AWS::NoValue` gives: the property or list element that holds it vanishes. */
export const NO_VALUE: unique symbol = Symbol('AWS::NoValue');
