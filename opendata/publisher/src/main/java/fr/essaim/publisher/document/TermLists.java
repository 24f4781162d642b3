package fr.essaim.publisher.document;

import fr.essaim.core.publication.TermList;
import fr.essaim.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Our vocabulary as people read it: what its terms are called and what they mean. */
public final class TermLists {

  private final Vocabulary vocabulary;
  private final Model terms;
  private final String language;

  public TermLists(Vocabulary vocabulary, String language) {
    this.vocabulary = vocabulary;
    this.terms = vocabulary.terms();
    this.language = language;
  }

  /** Classes and properties, then the code lists by title, then the rest. */
  public List<TermList> all() {
    List<TermList> lists = new ArrayList<>();
    lists.add(new TermList(TermList.CLASSES, "", "", ofType(OWL.Class)));
    List<TermList.Term> properties = new ArrayList<>(ofType(OWL.ObjectProperty));
    properties.addAll(ofType(OWL.DatatypeProperty));
    lists.add(new TermList(TermList.PROPERTIES, "", "", properties));
    terms
        .listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme)
        .mapWith(this::codes)
        .toList()
        .stream()
        .sorted(Comparator.comparing(TermList::title))
        .forEach(lists::add);
    lists.add(new TermList(TermList.OTHERS, "", "", notIn(lists)));
    return lists;
  }

  /** Our other terms: datatypes, and the forms of figures. */
  private List<TermList.Term> notIn(List<TermList> lists) {
    Set<String> listed = new HashSet<>();
    for (TermList list : lists) {
      listed.add(list.name());
      list.terms().forEach(term -> listed.add(term.name()));
    }
    return terms
        .listSubjectsWithProperty(RDFS.label)
        .filterKeep(term -> term.getURI().startsWith(vocabulary.uri("")))
        .filterDrop(term -> listed.contains(name(term)))
        .mapWith(term -> term(term, RDFS.label))
        .toList()
        .stream()
        .sorted(Comparator.comparing(TermList.Term::name))
        .toList();
  }

  private List<TermList.Term> ofType(Resource type) {
    return terms
        .listSubjectsWithProperty(RDF.type, type)
        .mapWith(term -> term(term, RDFS.label))
        .toList()
        .stream()
        .sorted(Comparator.comparing(TermList.Term::name))
        .toList();
  }

  private TermList codes(Resource scheme) {
    return new TermList(
        name(scheme),
        text(scheme, DCTerms.title),
        text(scheme, SKOS.definition),
        terms
            .listSubjectsWithProperty(SKOS.inScheme, scheme)
            .mapWith(code -> term(code, SKOS.prefLabel))
            .toList()
            .stream()
            .sorted(Comparator.comparing(TermList.Term::name))
            .toList());
  }

  private TermList.Term term(Resource term, Property label) {
    return new TermList.Term(
        name(term), term.getURI(), text(term, label), text(term, SKOS.definition));
  }

  private String name(Resource term) {
    return term.getURI().substring(vocabulary.uri().length() + 1);
  }

  private String text(Resource term, Property property) {
    return term.listProperties(property)
        .mapWith(Statement::getLiteral)
        .filterKeep(literal -> literal.getLanguage().equals(language))
        .mapWith(Literal::getString)
        .nextOptional()
        .orElse("");
  }
}
