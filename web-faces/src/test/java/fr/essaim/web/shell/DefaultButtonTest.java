package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Enter in a field presses the first button of its form, whatever it is: so in each form of each
 * page the first one does what the form is for.
 */
class DefaultButtonTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Set<String> FIELDS =
      Set.of(
          "inputText",
          "inputSecret",
          "inputFile",
          "inputTextarea",
          "selectOneMenu",
          "selectManyCheckbox",
          "selectBooleanCheckbox",
          "select",
          "textarea");

  /** Tags of ours that no page is behind, without fields or buttons. */
  private static final Set<String> COMPONENTS = Set.of("cell", "values");

  @Test
  void theFirstButtonOfEachFormDoesWhatTheFormIsFor() throws Exception {
    Map<String, String> wrong = new TreeMap<>();
    int forms = 0;
    for (Path page : pages()) {
      for (Element form : forms(parse(page).getDocumentElement())) {
        List<Element> parts = new ArrayList<>();
        collect(form, parts);
        List<Element> buttons = parts.stream().filter(DefaultButtonTest::isButton).toList();
        boolean typed = parts.stream().anyMatch(DefaultButtonTest::isField);
        forms++;
        if (typed && buttons.isEmpty()) {
          wrong.put(page + "#" + form.getAttribute("id"), "no button");
        } else if (typed && buttons.size() > 1 && !isPrimary(buttons.get(0))) {
          wrong.put(page + "#" + form.getAttribute("id"), buttons.get(0).getAttribute("id"));
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(forms).isGreaterThan(40);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
    }
  }

  private static Document parse(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    return builder.parse(file.toFile());
  }

  private static List<Element> forms(Element root) {
    List<Element> forms = new ArrayList<>();
    NodeList all = root.getElementsByTagNameNS("*", "form");
    for (int i = 0; i < all.getLength(); i++) {
      forms.add((Element) all.item(i));
    }
    return forms;
  }

  /** The fields and buttons within, in the order of the page, those of parts and tags with them. */
  private static void collect(Element element, List<Element> parts) throws Exception {
    Path file = null;
    if (element.getLocalName().equals("include")) {
      file = PAGES.resolve(element.getAttribute("src").substring(1));
    } else if ("essaim.intranet".equals(element.getNamespaceURI())) {
      file = PAGES.resolve("WEB-INF/tags/intranet/" + element.getLocalName() + ".xhtml");
    } else if ("essaim".equals(element.getNamespaceURI())) {
      file = PAGES.resolve("WEB-INF/tags/" + element.getLocalName() + ".xhtml");
    } else if (!element.hasAttribute("form") && (isButton(element) || isField(element))) {
      parts.add(element);
    }
    if (file != null && !COMPONENTS.contains(element.getLocalName())) {
      collect(parse(file).getDocumentElement(), parts);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, parts);
      }
    }
  }

  private static boolean isButton(Element element) {
    String type = element.getAttribute("type");
    return switch (element.getLocalName()) {
      case "commandButton" -> !type.equals("button");
      case "button" -> type.isEmpty() || type.equals("submit");
      case "input" -> type.equals("submit");
      default -> false;
    };
  }

  private static boolean isField(Element element) {
    return FIELDS.contains(element.getLocalName())
        || (element.getLocalName().equals("input")
            && !Set.of("hidden", "submit").contains(element.getAttribute("type")));
  }

  /**
   * A button that stands out, or the one that only Enter presses, which does what that one does.
   */
  private static boolean isPrimary(Element button) {
    List<String> classes =
        List.of(
            (button.getAttribute("styleClass") + " " + button.getAttribute("class")).split(" "));
    boolean first =
        classes.contains("button") && !classes.contains("second") && !classes.contains("danger");
    return first || button.getAttribute("id").equals("enter");
  }
}
