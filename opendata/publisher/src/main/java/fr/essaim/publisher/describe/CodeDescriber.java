package fr.essaim.publisher.describe;

import fr.essaim.ontology.Vocabulary;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.jena.vocabulary.SKOS;

/** The document of a code of one of our lists. */
@Dependent
public class CodeDescriber extends TermDescriber {

  @Inject
  public CodeDescriber(Vocabulary vocabulary) {
    super(vocabulary, SKOS.Concept);
  }

  @Override
  public String type() {
    return "code";
  }

  @Override
  public String shape() {
    return "CodeShape";
  }
}
