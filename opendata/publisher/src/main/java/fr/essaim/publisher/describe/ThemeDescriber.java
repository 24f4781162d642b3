package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;

import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.SKOS;

/** The document of a theme. */
@Dependent
public class ThemeDescriber implements Describer {

  private static final String TYPE = "theme";

  private final PrototypeLibrary prototypes;
  private final Uris uris;

  @Inject
  public ThemeDescriber(PrototypeLibrary prototypes, Uris uris) {
    this.prototypes = prototypes;
    this.uris = uris;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public DatasetDescription dataset() {
    return PrototypeDescriber.DATASET;
  }

  @Override
  public String shape() {
    return "ThemeShape";
  }

  @Override
  public List<String> keys() {
    return prototypes.themesNow().stream().map(Theme::key).toList();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return prototypes.themesNow().stream()
        .filter(theme -> keys.contains(theme.key()))
        .collect(Collectors.toMap(Theme::key, theme -> describe(uris, theme)));
  }

  static Model describe(Uris uris, Theme theme) {
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, theme.key())
            .type(Namespaces.SKOS + "Concept")
            .french(SKOS.prefLabel, theme.labelFr())
            .text(SKOS.prefLabel, theme.labelEn(), "en")
            .plain(dct("identifier"), theme.key())
            .french(SKOS.definition, theme.definitionFr())
            .text(SKOS.definition, theme.definitionEn(), "en")
            .term(SKOS.inScheme, Terms.THEMES)
            .thing(SKOS.broader, TYPE, theme.broader())
            .code(dct("source"), "theme-origin", theme.origin());
    if (theme.broader() == null) {
      builder.term(SKOS.topConceptOf, Terms.THEMES);
    }
    for (String close : theme.closeMatches()) {
      builder.thing(SKOS.closeMatch, TYPE, close);
    }
    return builder.model();
  }
}
