package fr.essaim.endpoint.run;

import fr.essaim.endpoint.spatial.SearchArea;
import fr.essaim.endpoint.spatial.SpatialFunctions;
import fr.essaim.endpoint.spatial.SpatialSearch;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sys.JenaSystem;

/**
 * The second lock. The gate refuses what leaves the process or loads code; should it ever miss one,
 * Jena itself has no way to do it.
 */
public final class JenaSwitches {

  private static final String SCRIPTING = "jena:scripting";

  private JenaSwitches() {}

  /** Sets them for the whole process, before anything else is done with Jena. */
  public static void set() {
    System.clearProperty(SCRIPTING);
    JenaSystem.init();
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    // Operators as SPARQL 1.1 has them: two strings have no sum.
    ARQ.getContext().set(ARQ.strictSPARQL, true);
    // It would write what somebody asked into the log.
    E_Function.WarnOnUnknownFunction = false;
    ARQ.getContext()
        .set(ARQConstants.registryFunctions, new KnownFunctions(FunctionRegistry.get()));
    ARQ.getContext().set(ARQ.enablePropertyFunctions, true);
    ARQ.getContext().set(ARQConstants.registryPropertyFunctions, new KnownSearches());
    DescribeHandlerRegistry.get().clear();
    DescribeHandlerRegistry.get().add(ConciseDescription::new);
  }

  /**
   * Only what Jena registered by itself, a name alone never loads a class; and of that only what
   * stays within bounds. What SPARQL 1.1 has as well, such as CONCAT, REPLACE and ROUND, is watched
   * there and has no second, unwatched way in.
   */
  private static final class KnownFunctions extends FunctionRegistry {

    private static final List<String> UNBOUNDED =
        List.of(
            "apply",
            "collation-key",
            "concat",
            "encode-for-uri",
            "format-number",
            "lower-case",
            "matches",
            "normalize-space",
            "normalize-unicode",
            "replace",
            "round",
            "round-half-to-even",
            "contains",
            "substring-after",
            "substring-before",
            "upper-case");

    KnownFunctions(FunctionRegistry all) {
      List<String> names = new ArrayList<>();
      all.keys().forEachRemaining(names::add);
      names.forEach(name -> put(name, BoundedFunction.of(name, all.get(name))));
      UNBOUNDED.forEach(name -> remove(ARQConstants.fnPrefix + name));
      remove(ARQConstants.ARQFunctionLibraryURI + "collation");
      SpatialFunctions.byIri().forEach(this::put);
    }

    @Override
    public FunctionFactory get(String uri) {
      return isRegistered(uri) ? super.get(uri) : null;
    }
  }

  /** Searches for places, and nothing else: here too a name alone never loads a class. */
  private static final class KnownSearches extends PropertyFunctionRegistry {

    KnownSearches() {
      SearchArea.searches().forEach(iri -> put(iri, each -> new SpatialSearch()));
    }

    @Override
    public boolean manages(String uri) {
      return isRegistered(uri);
    }

    @Override
    public PropertyFunctionFactory get(String uri) {
      return isRegistered(uri) ? super.get(uri) : null;
    }
  }
}
