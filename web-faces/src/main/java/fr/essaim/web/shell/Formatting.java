package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Shows the light formatting of long texts: lists, links and what is strong, as Markdown writes
 * them. All else of Markdown is text like any other, and so is HTML; a line's end is kept.
 */
@Named
@ApplicationScoped
public class Formatting {

  private static final Set<String> SCHEMES = Set.of("https:", "http:", "mailto:");

  /** More is no text that somebody wrote, and each takes a piece of the stack. */
  private static final int DEEPEST = 10;

  private final Parser parser =
      Parser.builder()
          .enabledBlockTypes(Set.of(ListBlock.class))
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .softbreak("<br />")
          .nodeRendererFactory(Links::new)
          .build();

  /** The text as HTML, in which nothing is but what this class writes. */
  public String html(String text) {
    return text == null ? "" : renderer.render(parser.parse(text));
  }

  /** Links lead to the web and to mailboxes alone; of a picture, its words are shown. */
  private record Links(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
      boolean leads = node instanceof Link link && isSafe(link.getDestination());
      if (leads) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", context.encodeUrl(((Link) node).getDestination()));
        attributes.put("rel", "nofollow noopener");
        context.getWriter().tag("a", attributes);
      }
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      if (leads) {
        context.getWriter().tag("/a");
      }
    }

    private static boolean isSafe(String address) {
      String lower = address.toLowerCase(Locale.ROOT);
      return SCHEMES.stream().anyMatch(lower::startsWith);
    }
  }
}
