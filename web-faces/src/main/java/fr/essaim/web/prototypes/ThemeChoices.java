package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.ThemeOrigin;
import fr.essaim.web.intranet.Option;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One list of themes in a form whose themes come from several: what is chosen elsewhere stays. */
public final class ThemeChoices {

  private static final String FIELD = "themes";

  private final ThemeOrigin origin;
  private final List<Option> options;
  private final Map<String, Object> lists;

  ThemeChoices(ThemeOrigin origin, List<Option> options, Map<String, Object> lists) {
    this.origin = origin;
    this.options = options;
    this.lists = lists;
  }

  public ThemeOrigin getOrigin() {
    return origin;
  }

  public List<Option> getOptions() {
    return options;
  }

  public List<?> getChosen() {
    return all().filter(this::isOwn).toList();
  }

  public void setChosen(List<?> chosen) {
    lists.put(FIELD, Stream.concat(all().filter(theme -> !isOwn(theme)), chosen.stream()).toList());
  }

  private Stream<Object> all() {
    return ((Collection<?>) lists.get(FIELD)).stream().map(Object.class::cast);
  }

  private boolean isOwn(Object theme) {
    return options.stream().anyMatch(option -> option.value().equals(theme));
  }
}
