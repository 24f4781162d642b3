import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Writes the Java constants of the vocabulary from its Turtle files; run by the build of this module. */
public final class GenerateTerms {

  private static final String BASE = "urn:x-essaim:/";
  private static final String NAMESPACE = BASE + "def#";

  private GenerateTerms() {}

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0], "fr/essaim/ontology/Terms.java");
    Model model = ModelFactory.createDefaultModel();
    for (int i = 1; i < arguments.length; i++) {
      RDFParser.source(arguments[i]).lang(Lang.TURTLE).base(BASE).parse(model);
    }
    TreeSet<String> names = new TreeSet<>();
    model
        .listSubjects()
        .filterKeep(subject -> subject.isURIResource() && subject.getURI().startsWith(NAMESPACE))
        .forEach(subject -> names.add(subject.getURI().substring(NAMESPACE.length())));
    StringBuilder java = new StringBuilder();
    java.append("package fr.essaim.ontology;\n\n");
    java.append("/** The local names of our own terms, made from the vocabulary by the build. */\n");
    java.append("public final class Terms {\n\n");
    for (String name : names) {
      java.append("  public static final String ").append(constant(name));
      java.append(" = \"").append(name).append("\";\n");
    }
    java.append("\n  private Terms() {}\n}\n");
    Files.createDirectories(target.getParent());
    if (!Files.exists(target) || !Files.readString(target).contentEquals(java)) {
      Files.writeString(target, java);
    }
  }

  /** {@code conditionsOfSuccess} and {@code state-in-workshop} as constants are written; a class ends in _CLASS. */
  private static String constant(String name) {
    String snake = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
    return Character.isUpperCase(name.charAt(0)) ? snake + "_CLASS" : snake;
  }
}
