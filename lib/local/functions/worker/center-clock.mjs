// Functions see the centre's time: `Date` is shifted by an offset that the host sets before the bundle loads and before
// each invocation. `performance` and timers stay real.
const MachineDate = Date;
const machineNow = Date.now;
let offset = 0;

const now = () => machineNow() + offset;

/** @param {number} milliseconds centre's time minus machine's time */
export function setClockOffset(milliseconds) {
  offset = milliseconds;
}

export function installCenterClock() {
  MachineDate.now = now;
  const ShiftedDate = new Proxy(MachineDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length > 0 ? values : [now()], newTarget === ShiftedDate ? target : newTarget),
    apply: () => new MachineDate(now()).toString(),
  });
  MachineDate.prototype.constructor = ShiftedDate;
  globalThis.Date = ShiftedDate;
}
