package fr.essaim.publisher.describe;

import fr.essaim.ontology.Vocabulary;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.jena.vocabulary.SKOS;

/** The document of one of our lists of codes. */
@Dependent
public class CodeListDescriber extends TermDescriber {

  @Inject
  public CodeListDescriber(Vocabulary vocabulary) {
    super(vocabulary, SKOS.ConceptScheme);
  }

  @Override
  public String type() {
    return "list";
  }

  @Override
  public String shape() {
    return "ConceptSchemeShape";
  }
}
