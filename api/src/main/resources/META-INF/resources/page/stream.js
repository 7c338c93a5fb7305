// The live stream. EventSource cannot send the token in a header, so the stream is read here:
// events are lines that begin with `data:`, everything else is a comment.

const SILENT_MILLIS = 30000;

// Returns when the stream ends; throws when it fails, or is silent for too long.
export async function follow(stream, onMessage) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await withLimit(reader.read(), () => reader.cancel());
    if (done) {
      return;
    }
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    lines.filter((line) => line.startsWith('data:')).forEach((line) => onMessage(line.slice(5)));
  }
}

// The api sends something every 10 seconds; a stream that is silent for longer is dead.
function withLimit(promise, giveUp) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => { giveUp(); reject(new Error('silent')); }, SILENT_MILLIS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
