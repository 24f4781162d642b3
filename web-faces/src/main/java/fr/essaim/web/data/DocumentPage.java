package fr.essaim.web.data;

import fr.essaim.core.publication.DocumentView;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The document of a thing as people read it; the publisher's resource has put it into the request.
 */
@Named
@RequestScoped
public class DocumentPage {

  @Inject private HttpServletRequest request;
  @Inject private Answers answers;
  @Inject private Site site;

  private DocumentView view;

  public void load() {
    view = (DocumentView) request.getAttribute(DocumentView.ATTRIBUTE);
    if (view.withdrawn()) {
      answers.status(HttpServletResponse.SC_GONE);
    }
  }

  public DocumentView getView() {
    return view;
  }

  /** The thing's own page, of those that have one; else null. */
  public String getPage() {
    String key = view.uri().substring(view.uri().lastIndexOf('/') + 1);
    return switch (view.type()) {
      case "prototype" -> site.isPrototypes() ? "/prototypes/" + key : null;
      case "organisation" -> "/organisations/" + key;
      default -> null;
    };
  }

  /** The statements by what they are about: the thing itself first, then its parts. */
  public List<Part> getParts() {
    Map<String, Map<String, List<DocumentView.Row>>> parts = new LinkedHashMap<>();
    for (DocumentView.Row row : view.rows()) {
      parts
          .computeIfAbsent(row.about() == null ? "" : row.about(), unseen -> new LinkedHashMap<>())
          .computeIfAbsent(row.propertyUri(), unseen -> new ArrayList<>())
          .add(row);
    }
    return parts.entrySet().stream()
        .map(
            part ->
                new Part(
                    part.getKey(), part.getValue().values().stream().map(Property::of).toList()))
        .toList();
  }

  /**
   * @param name the name of a part, empty for the thing itself
   */
  public record Part(String name, List<Property> properties) {}

  /** A property with all its values. */
  public record Property(String label, String uri, List<DocumentView.Row> values) {

    static Property of(List<DocumentView.Row> rows) {
      return new Property(rows.get(0).property(), rows.get(0).propertyUri(), rows);
    }
  }
}
