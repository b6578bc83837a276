// Draws the page anew when the content has been read again. The editing mode only.

const seen = document.documentElement.dataset.reading;

new EventSource("/edition/changements").addEventListener("message", ({ data }) => {
  if (data !== seen) location.reload();
});

// A page that comes back from the browser's memory no longer follows.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});
