package fr.essaim.endpoint.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.endpoint.gate.Gate;
import fr.essaim.endpoint.gate.QueryAnalysis;
import fr.essaim.endpoint.plan.Watch;
import fr.essaim.endpoint.spatial.SpatialFunctions;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.vocabulary.XSD;

/**
 * What a text asks for, however it is written: two texts that differ in blanks, comments or the
 * prefixes they choose ask the same.
 *
 * @param form what kind of answer it has
 * @param normal the same for all texts that ask the same
 * @param isVolatile whether the answer is another one each time
 */
record Question(Form form, String normal, boolean isVolatile) {

  /** What kind of answer there is. */
  enum Form {
    ROWS,
    TRUTH,
    GRAPH;

    /** The formats that an answer of this kind can have. */
    List<Format.Offer> offers() {
      return switch (this) {
        case ROWS -> Format.ofRows();
        case TRUTH -> Format.ofTruth();
        case GRAPH -> Format.ofGraphs();
      };
    }
  }

  /** With one of these the same question has another answer each time. */
  private static final Set<String> FICKLE =
      Set.of("now", "rand", "uuid", "struuid", "bnode", "timezone", "tz");

  /** With one of these an answer depends on what relative IRIs are relative to. */
  private static final Set<String> RELATIVE = Set.of("iri", "uri");

  /** Reads the question that a query is. */
  static Question of(QueryAnalysis analysis) {
    Query query = analysis.query();
    Form form = query.isAskType() ? Form.TRUTH : query.isSelectType() ? Form.ROWS : Form.GRAPH;
    boolean fickle =
        analysis.calls().stream().anyMatch(FICKLE::contains)
            || !analysis.functions().stream().allMatch(Question::isSteady);
    return new Question(form, normal(analysis, form), fickle);
  }

  /** Of other functions with IRIs some tell the time and some throw dice: none is trusted. */
  private static boolean isSteady(String function) {
    return function.startsWith(XSD.getURI()) || SpatialFunctions.byIri().containsKey(function);
  }

  /** A graph is written with the prefixes of its query, so there they count. */
  private static String normal(QueryAnalysis analysis, Form form) {
    Query query = analysis.query();
    boolean relative = analysis.calls().stream().anyMatch(RELATIVE::contains);
    String base = relative ? query.getBaseURI() : "";
    return form == Form.GRAPH
        ? String.join("\n", form.name(), query.getBaseURI(), query.toString())
        : String.join(
            "\n",
            form.name(),
            base,
            query.getResultVars().toString(),
            query.getGraphURIs().toString(),
            query.getNamedGraphURIs().toString(),
            Algebra.compile(query).toString());
  }

  /**
   * Questions that were read before, by their text, so that what is asked again needs no parsing.
   * Only what the gate let through is here, and the gate judges a text alone.
   */
  static final class Known {

    private static final long MOST_CHARACTERS = 4L << 20;

    private final Gate gate;
    private final Cache<Text, Question> questions =
        Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Text text, Question question) -> text.length() + question.normal().length())
            .executor(Runnable::run)
            .build();

    Known(Gate gate) {
      this.gate = gate;
    }

    /**
     * Reads a text.
     *
     * @param text the query
     * @param base what relative IRIs in it are relative to
     * @param clock ends the reading of a text that takes too long
     * @throws fr.essaim.endpoint.gate.Refusal when it may not run
     */
    Reading read(String text, String base, Watch clock) {
      Text written = new Text(text, base);
      Question question = questions.getIfPresent(written);
      if (question != null) {
        return new Reading(question, later -> gate.admit(text, base, later::check));
      }
      QueryAnalysis analysis = gate.admit(text, base, clock::check);
      question = of(analysis);
      questions.put(written, question);
      return new Reading(question, later -> analysis);
    }

    private record Text(String text, String base) {
      int length() {
        return text.length() + base.length();
      }
    }
  }

  /**
   * A question, and the query to run when nobody has asked it yet.
   *
   * @param question the question
   * @param analysis the query that asks it, read under a clock
   */
  record Reading(Question question, Function<Watch, QueryAnalysis> analysis) {}
}
