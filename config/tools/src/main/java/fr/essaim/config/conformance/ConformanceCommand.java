package fr.essaim.config.conformance;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.RunCommand;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.rdf.model.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code config/bin/conformance}: public test suites and shapes, with counts. */
@Command(
    name = "config/bin/conformance",
    mixinStandardHelpOptions = true,
    description = {
      "Runs public test suites against what is built here, and counts.",
      "sparql: the W3C's tests of SPARQL 1.1, over HTTP on the endpoint's worker.",
      "catalogue: the catalogue that --catalogue names, by the shapes of DCAT-AP, and its points",
      "by the metadata quality assessment (MQA) of data.europa.eu.",
      "places: the places that --places names, by the shapes of Core Location.",
      "Without a name: sparql, and the catalogue and the places if they are named.",
      "Leaves config/target/conformance; ends with status 1 when something is not as it must be,",
      "with status 3 when the suites are not there."
    })
public final class ConformanceCommand implements Callable<Integer> {

  /** The exit code when the suites are not there. */
  private static final int NO_MATERIAL = 3;

  private static final String SPARQL = "sparql";
  private static final String CATALOGUE = "catalogue";
  private static final String PLACES = "places";

  /** Kept, because the logging library forgets the level of a logger that nobody holds. */
  private static final Logger JENA = Logger.getLogger("org.apache.jena");

  @Spec private CommandSpec spec;

  @Option(names = "--material", paramLabel = "DIR", description = "where the suites lie")
  private Path material;

  @Option(names = "--list", description = "name the tests and what is wanted of each, and stop")
  private boolean list;

  @Option(
      names = "--catalogue",
      paramLabel = "URL|FILE",
      description = "a running instance, the address of its catalogue, or a file")
  private String catalogue;

  @Option(
      names = "--places",
      paramLabel = "URL|FILE",
      description = "a running instance, the address of a dump of its education map, or a file")
  private String places;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "sparql, catalogue, places")
  private List<String> names = List.of();

  public static void main(String[] arguments) {
    System.exit(RunCommand.commandLine(new ConformanceCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    for (String name : names) {
      if (!List.of(SPARQL, CATALOGUE, PLACES).contains(name)) {
        throw new Refusal(
            "There is no suite \"%s\": choose sparql, catalogue or places.".formatted(name));
      }
    }
    JENA.setLevel(Level.SEVERE);
    Home home = Home.ofThisProcess();
    Material found = Material.find(Optional.ofNullable(material), home, System.getenv());
    try {
      boolean holds = !wants(SPARQL, true) || sparql(home, found);
      if (wants(CATALOGUE, catalogue != null)) {
        holds &= catalogue(ProfileSuite.catalogue(found));
      }
      if (wants(PLACES, places != null)) {
        holds &= validate(ProfileSuite.places(found), PLACES, places);
      }
      return holds ? 0 : 1;
    } catch (Material.Missing missing) {
      spec.commandLine().getErr().println(missing.getMessage());
      return NO_MATERIAL;
    }
  }

  private boolean wants(String name, boolean otherwise) {
    return names.isEmpty() ? otherwise : names.contains(name);
  }

  private boolean sparql(Home home, Material found) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    SparqlSuite suite = new SparqlSuite(home, found);
    if (list) {
      suite.list().forEach(out::println);
      out.flush();
      return true;
    }
    SparqlReport report = suite.run(new Terminal(spec.commandLine().getErr()));
    report.print(out);
    report.write(
        home.directory().resolve("config/target/conformance"), Clock.systemUTC().instant());
    return report.isAsItMustBe();
  }

  private boolean catalogue(ProfileSuite suite) {
    Model published = suite.read(required(CATALOGUE, catalogue));
    ProfileReport report = suite.validate(published);
    report.print(spec.commandLine().getOut());
    MetadataQuality quality = MetadataQuality.of(published, report.conforms());
    quality.print(spec.commandLine().getOut());
    return report.conforms() && quality.points() >= MetadataQuality.LEAST;
  }

  private static String required(String option, String source) {
    if (source == null) {
      throw new Refusal("Say what to validate: --%s URL or FILE.".formatted(option));
    }
    return source;
  }

  private boolean validate(ProfileSuite suite, String option, String source) {
    ProfileReport report = suite.validate(required(option, source));
    report.print(spec.commandLine().getOut());
    return report.conforms();
  }
}
