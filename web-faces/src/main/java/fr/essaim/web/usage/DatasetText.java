package fr.essaim.web.usage;

import fr.essaim.core.usage.Use;
import fr.essaim.web.shell.Dataset;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The datasets that are counted, in words. */
@RequestScoped
class DatasetText {

  @Inject private Features features;
  @Inject private Text text;

  /** What is counted under, in the order in which it is shown. */
  List<String> counters() {
    return Stream.concat(Stream.of(Use.ANY), features.datasets().stream().map(Dataset::counter))
        .toList();
  }

  /** What a dataset is called; one that no context has any more, as it was counted. */
  String of(String counter) {
    return counter.equals(Use.ANY)
        ? text.get("usage.dataset.any")
        : features.datasets().stream()
            .filter(dataset -> dataset.counter().equals(counter))
            .map(dataset -> text.get(dataset.label()))
            .findFirst()
            .orElse(counter);
  }
}
