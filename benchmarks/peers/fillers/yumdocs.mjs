// Yumdocs: a new object for each paper.
export function openTemplate(require, source) {
  const { YumTemplate } = require("@yumdocs/yumdocs");
  return async (facts, path) => {
    const template = new YumTemplate();
    await template.load(source);
    await template.render(facts);
    await template.saveAs(path);
  };
}
