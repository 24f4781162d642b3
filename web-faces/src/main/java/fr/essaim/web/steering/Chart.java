package fr.essaim.web.steering;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * A chart, with the same figures for its table.
 *
 * @param described what it shows, in words
 * @param bars whether its first series is bars, and no line
 * @param columns what stands below it, in order
 */
public record Chart(String described, boolean bars, List<String> columns, List<Series> series) {

  private static final String BRAND = "var(--brand)";
  private static final String BESIDE = "var(--ink-2)";

  /**
   * A row of figures.
   *
   * @param values null where there is none yet
   * @param said the same as people write them
   */
  public record Series(String label, List<Double> values, List<String> said) {}

  public Chart {
    columns = List.copyOf(columns);
    series = List.copyOf(series);
  }

  /** What the component draws, in colours of the page, which its script finds. */
  public String getJson() {
    JsonArrayBuilder datasets = Json.createArrayBuilder();
    for (Series each : series) {
      datasets.add(dataset(each, each.equals(series.get(0))));
    }
    JsonObjectBuilder plugins =
        Json.createObjectBuilder()
            .add(
                "legend",
                Json.createObjectBuilder()
                    .add("display", series.size() > 1)
                    .add(
                        "labels",
                        Json.createObjectBuilder()
                            .add("usePointStyle", true)
                            .add("pointStyle", "line")));
    JsonObjectBuilder scales =
        Json.createObjectBuilder()
            .add("y", Json.createObjectBuilder().add("beginAtZero", true))
            .add(
                "x",
                Json.createObjectBuilder()
                    .add("grid", Json.createObjectBuilder().add("display", false)));
    return Json.createObjectBuilder()
        .add("type", bars ? "bar" : "line")
        .add(
            "data",
            Json.createObjectBuilder()
                .add("labels", Json.createArrayBuilder(columns))
                .add("datasets", datasets))
        .add(
            "options",
            Json.createObjectBuilder()
                .add("maintainAspectRatio", false)
                .add("animation", false)
                .add("plugins", plugins)
                .add("scales", scales))
        .build()
        .toString();
  }

  private JsonObjectBuilder dataset(Series each, boolean first) {
    JsonArrayBuilder data = Json.createArrayBuilder();
    each.values()
        .forEach(
            value -> {
              if (value == null) {
                data.addNull();
              } else {
                data.add(value);
              }
            });
    String colour = first ? BRAND : BESIDE;
    JsonObjectBuilder dataset =
        Json.createObjectBuilder()
            .add("label", each.label())
            .add("data", data)
            .add("borderColor", colour)
            .add("backgroundColor", colour);
    if (!bars) {
      dataset.add("pointRadius", first ? 3 : 0);
    }
    return first ? dataset : dataset.add("borderDash", Json.createArrayBuilder().add(4).add(4));
  }
}
