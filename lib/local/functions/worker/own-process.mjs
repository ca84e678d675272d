// On Lambda a function's process is its own; here its thread shares the laptop's. A signal to itself ends the thread only.
const SIGNAL_EXIT = 128 + 9;

export function ownProcess() {
  const kill = process.kill.bind(process);
  process.kill = (pid, signal) => {
    if (Number(pid) !== process.pid && Number(pid) !== 0) return kill(pid, signal);
    return signal === 0 || process.exit(SIGNAL_EXIT);
  };
}
