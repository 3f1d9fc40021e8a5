// Only while `serve` runs: says when the site is being made again, and shows the new one as soon as it is there.
(function (epoch, words, failed) {
  var request, timer;
  var busy = 0;
  var note = document.createElement("div");
  note.setAttribute("role", "status");
  note.id = "aw-serving";
  note.style.cssText =
    "position:fixed;z-index:99;inset:auto 0 0 0;margin:auto;width:max-content;max-width:90vw;padding:.4rem 1rem;" +
    "font:16px/1.4 sans-serif;color:#fff;background:#222;border:1px solid #fff;border-bottom:0;display:none";

  function show(text) {
    note.style.display = text ? "block" : "none";
    note.textContent = text;
  }

  function later() {
    timer = setTimeout(poll, 3000);
  }

  function answered() {
    if (request.status !== 200) {
      later();
      return;
    }
    var state = JSON.parse(request.responseText);
    if (state.epoch !== epoch) {
      location.reload();
      return;
    }
    busy = state.busy;
    failed = state.failed;
    show(["", words.busy, words.ahead][busy] || (failed ? words.failed : ""));
    poll();
  }

  function poll() {
    request = new XMLHttpRequest();
    request.onload = answered;
    request.onerror = later;
    request.open("GET", "/livereload/" + epoch + "/" + (busy ? 1 : 0) + "?" + encodeURIComponent(location.pathname));
    request.send();
  }

  function stop() {
    if (request) {
      request.onload = request.onerror = null;
      request.abort();
    }
    clearTimeout(timer);
  }

  function follow() {
    stop();
    if (document.visibilityState === "visible") {
      poll();
    }
  }

  window.addEventListener("load", function () {
    document.body.appendChild(note);
    show(failed ? words.failed : "");
    follow();
  });
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("beforeunload", stop);
})
