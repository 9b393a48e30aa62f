// Option objects name colours by their CSS token ("--series-1"), so that one option serves light and dark.

/** The option with every token replaced by the colour that it has now. */
export function withColours(option, style) {
  if (Array.isArray(option)) return option.map((part) => withColours(part, style));
  if (option !== null && typeof option === "object") {
    return Object.fromEntries(Object.entries(option).map(([key, part]) => [key, withColours(part, style)]));
  }
  return typeof option === "string" && option.startsWith("--") ? style.getPropertyValue(option).trim() : option;
}

/** Axes, legend and tooltip in the colours of the page, under what the option itself says. */
export function withPageStyle(option, style) {
  const colour = (token) => style.getPropertyValue(token).trim();
  const font = style.getPropertyValue("--font").replaceAll('"', "'");
  const text = { color: colour("--ink-soft"), fontFamily: font, fontSize: 12 };
  const axis = {
    axisLine: { lineStyle: { color: colour("--line-strong") } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colour("--line") } },
  };
  const styled = (part, base) => part && { ...base, ...part, axisLabel: { ...text, ...part.axisLabel } };
  return {
    ...option,
    backgroundColor: "transparent",
    textStyle: text,
    xAxis: styled(option.xAxis, axis),
    yAxis: styled(option.yAxis, axis),
    legend: option.legend && { type: "plain", textStyle: text, inactiveColor: colour("--line-strong"), ...option.legend },
    visualMap: option.visualMap && { textStyle: text, ...option.visualMap },
    tooltip: option.tooltip && {
      confine: true,
      backgroundColor: colour("--surface"),
      borderColor: colour("--line-strong"),
      textStyle: { ...text, color: colour("--ink") },
      ...option.tooltip,
    },
  };
}
