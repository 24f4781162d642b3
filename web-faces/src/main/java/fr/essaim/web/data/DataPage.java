package fr.essaim.web.data;

import fr.essaim.web.shell.QueryString;
import fr.essaim.web.shell.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /donnees}: what there is to take, in which form, under which licence. */
@Named
@RequestScoped
public class DataPage {

  @Inject private Dumps dumps;
  @Inject private Site site;

  /**
   * @param name its name in addresses and in the catalogue
   * @param files its dumps, empty before the first generation
   */
  public record Dataset(String name, List<Dumps.Dump> files) {}

  public List<Dataset> getDatasets() {
    return names().map(name -> new Dataset(name, dumps.of(name))).toList();
  }

  public List<Example> getExamples() {
    return Stream.of(
            new Example("data.example.organisations", Examples.ORGANISATIONS),
            new Example("data.example.prototypes", Examples.PROTOTYPES))
        .filter(example -> site.isPrototypes() || !example.title().endsWith("prototypes"))
        .toList();
  }

  /** A type of things that there are, to show what their addresses look like. */
  public String getSample() {
    return site.isPrototypes() ? "prototype" : "organisation";
  }

  public String getCurl() {
    return Examples.curl(site.getBaseUri(), Examples.ORGANISATIONS);
  }

  private Stream<String> names() {
    return site.isPrototypes()
        ? Stream.of("organisations", "prototypes")
        : Stream.of("organisations");
  }

  /** A query and what it answers. */
  public record Example(String title, String query) {

    /** The query page with it, answered. */
    public String url() {
      return "/sparql" + QueryString.of(Map.of("query", new String[] {query})).with("page", 1);
    }
  }
}
