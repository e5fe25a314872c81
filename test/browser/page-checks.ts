/** Questions to a loaded page, as source text: they run in the browser, whose types the project does not know. */

export const openAll = `for (const details of document.querySelectorAll('details')) details.open = true`;

export const overflow = 'document.documentElement.scrollWidth - window.innerWidth';

/** The first elements that stick out at the right, to name the culprit in a failure. */
export const stickingOut = `[...document.querySelectorAll('body *')]
  .filter((element) => !element.closest('.stacking thead, .tally caption, .skip') && element.getBoundingClientRect().right > window.innerWidth + 1)
  .slice(0, 5)
  .map((element) => element.tagName + '.' + element.getAttribute('class'))`;

export const active = `({
  scripts: [...document.querySelectorAll('script')].map((script) => script.type),
  fetching: document.querySelectorAll('img, iframe, link, object, embed, video, audio, form, svg image, use').length,
})`;

export const headingLevels = `[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .map((heading) => Number(heading.tagName.slice(1)))`;

/** How many elements lack the name that people who cannot see them need. */
export const nameless = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const ids = all('[id]').map((element) => element.id);
  return {
    charts: all('svg').filter((svg) => !svg.querySelector(':scope > title')?.textContent).length,
    captions: all('table').filter((table) => !table.caption?.textContent).length,
    heads: all('th').filter((head) => !head.textContent || !head.getAttribute('scope')).length,
    links: all('a').filter((link) => !link.textContent || !document.querySelector(link.getAttribute('href'))).length,
    sections: all('section').filter((section) => !document.getElementById(section.getAttribute('aria-labelledby'))).length,
    repeatedIds: ids.length - new Set(ids).size,
  };
})()`;

/** Elements whose own text has a contrast below 4.5 to its ground (WCAG 2.2, 1.4.3), with the ratio. */
export const faintText = `(() => {
  const parts = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (color) => {
    const [red, green, blue] = parts(color).map(linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    if (element === null) return 'rgb(255, 255, 255)';
    const color = getComputedStyle(element).backgroundColor;
    return parts(color)[3] === 0 ? ground(element.parentElement) : color;
  };
  const ownText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  return [...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('script, svg') && ownText(element))
    .flatMap((element) => {
      const [one, other] = [luminance(getComputedStyle(element).color), luminance(ground(element))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      return contrast < 4.5 ? [element.tagName + '.' + element.className + ' ' + contrast.toFixed(2)] : [];
    });
})()`;
