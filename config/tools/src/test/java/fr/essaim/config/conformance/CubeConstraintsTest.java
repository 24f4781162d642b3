package fr.essaim.config.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A good cube breaks no constraint; each is broken by what it forbids. */
class CubeConstraintsTest {

  private static final String PREFIXES =
      """
      @prefix : <http://test.example/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix qb: <http://purl.org/linked-data/cube#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  private static final String CUBE =
      """
      :cube a qb:DataSet ; qb:structure :structure ; qb:slice :slice .
      :structure a qb:DataStructureDefinition ; qb:sliceKey :byYear ; qb:component :c1, :c2, :c3, :c4 .
      :c1 qb:dimension :year .
      :c2 qb:dimension :part .
      :c3 qb:measure :value .
      :c4 qb:attribute :unit ; qb:componentRequired true .
      :year rdfs:range rdfs:Resource .
      :part rdfs:range skos:Concept ; qb:codeList :parts .
      :parts a skos:ConceptScheme .
      :whole a skos:Concept ; skos:inScheme :parts .
      :half a skos:Concept ; skos:inScheme :parts .
      :byYear a qb:SliceKey ; qb:componentProperty :year .
      :slice a qb:Slice ; qb:sliceStructure :byYear ; :year 2025 ; qb:observation :o1, :o2 .
      :o1 a qb:Observation ; qb:dataSet :cube ; :year 2025 ; :part :whole ; :value 2 ; :unit :euro .
      :o2 a qb:Observation ; qb:dataSet :cube ; :year 2025 ; :part :half ; :value 1 ; :unit :euro .
      """;

  private static final String MEASURES =
      """
      :cube a qb:DataSet ; qb:structure :structure .
      :structure a qb:DataStructureDefinition ; qb:component :c1, :c2, :c3, :c4 .
      :c1 qb:dimension :year .
      :c2 qb:dimension qb:measureType .
      :c3 qb:measure :sessions .
      :c4 qb:measure :hours .
      :year rdfs:range rdfs:Resource .
      qb:measureType rdfs:range rdfs:Resource .
      :o1 qb:dataSet :cube ; :year 2025 ; qb:measureType :sessions ; :sessions 4 .
      :o2 qb:dataSet :cube ; :year 2025 ; qb:measureType :hours ; :hours 9 .
      """;

  private static final String COLLECTED =
      CUBE.replace(
          ":parts a skos:ConceptScheme .",
          ":parts a skos:Collection ; skos:member :whole, :half .");

  private static final String DOWN =
      CUBE.replace(
          ":parts a skos:ConceptScheme .",
          ":parts a qb:HierarchicalCodeList ; qb:hierarchyRoot :whole ; qb:parentChildProperty :has ."
              + " :whole :has :half .");

  private static final String UP =
      CUBE.replace(
          ":parts a skos:ConceptScheme .",
          ":parts a qb:HierarchicalCodeList ; qb:hierarchyRoot :whole ;"
              + " qb:parentChildProperty [ owl:inverseOf :of ] . :half :of :whole .");

  /**
   * What breaks a constraint.
   *
   * @param wrong the part of the cube that it is put in the place of
   */
  record Break(int constraint, String cube, String part, String wrong) {

    static Break by(int constraint, String part, String wrong) {
      return new Break(constraint, CUBE, part, wrong);
    }

    static Break adding(int constraint, String wrong) {
      return by(constraint, ":c1 qb:dimension", wrong + " :c1 qb:dimension");
    }
  }

  static Stream<Break> breaks() {
    return Stream.of(
        Break.adding(1, ":o1 qb:dataSet :other ."),
        Break.adding(2, ":cube qb:structure :other ."),
        Break.by(3, ":c3 qb:measure :value .", ""),
        Break.by(4, ":year rdfs:range rdfs:Resource .", ""),
        Break.by(5, " ; qb:codeList :parts", ""),
        Break.adding(6, ":c2 qb:componentRequired false ."),
        Break.by(7, "qb:sliceKey :byYear ; ", ""),
        Break.adding(8, ":byYear qb:componentProperty :place ."),
        Break.adding(9, ":slice qb:sliceStructure :other ."),
        Break.by(10, "qb:sliceStructure :byYear ; :year 2025", "qb:sliceStructure :byYear"),
        Break.by(11, " ; :part :whole", ""),
        Break.by(12, ":part :half", ":part :whole"),
        Break.by(13, " ; :value 1 ; :unit :euro", " ; :value 1"),
        Break.by(14, " ; :value 1", ""),
        new Break(15, MEASURES, ":sessions 4", ":hours 4"),
        new Break(16, MEASURES, ":hours 9", ":hours 9 ; :sessions 4"),
        new Break(17, MEASURES, ":o2 qb:dataSet :cube", ":o2 qb:dataSet :other"),
        Break.by(18, ":o2 a qb:Observation ; qb:dataSet :cube", ":o2 qb:dataSet :other"),
        Break.by(19, ":part :half", ":part :third"),
        new Break(19, COLLECTED, ":part :half", ":part :third"),
        new Break(20, DOWN, ":part :half", ":part :third"),
        new Break(21, UP, ":part :half", ":part :third"));
  }

  static Stream<String> good() {
    return Stream.of(CUBE, MEASURES, COLLECTED, DOWN, UP);
  }

  @ParameterizedTest
  @MethodSource("good")
  void aGoodCubeBreaksNone(String cube) {
    assertThat(CubeConstraints.broken(model(cube))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void whatAConstraintForbidsBreaksIt(Break broken) {
    assertThat(broken.cube()).contains(broken.part());
    assertThat(CubeConstraints.broken(model(broken.cube().replace(broken.part(), broken.wrong()))))
        .contains(broken.constraint());
  }

  @Test
  void eachConstraintIsTried() {
    assertThat(breaks().map(Break::constraint).distinct()).hasSize(CubeConstraints.COUNT);
  }

  private static Model model(String turtle) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(model);
    return model;
  }
}
