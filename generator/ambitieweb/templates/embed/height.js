/* Tells the page that holds this one how high it is, as an iframe cannot see that: {"type": "ambitieweb", "height": 640}. */
"use strict";
if (parent !== window) {
  const tell = () => {
    const height = Math.ceil(document.querySelector("main").getBoundingClientRect().height);
    parent.postMessage({ type: "ambitieweb", href: location.href, height }, "*");
  };
  new ResizeObserver(tell).observe(document.querySelector("main"));
  addEventListener("load", tell);
}
