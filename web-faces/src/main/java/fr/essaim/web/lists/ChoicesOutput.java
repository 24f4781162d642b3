package fr.essaim.web.lists;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Writes the values of a {@link FacetGroup}: {@code <i:values facet="…"/>}. There are as many as
 * rows, so they are written as {@link CellOutput} writes those.
 */
@FacesComponent(ChoicesOutput.TYPE)
public class ChoicesOutput extends UIComponentBase {

  static final String TYPE = "fr.essaim.web.lists.Choices";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeAll(FacesContext context) throws IOException {
    FacetGroup facet = (FacetGroup) getAttributes().get("facet");
    ResponseWriter out = context.getResponseWriter();
    out.startElement("ul", this);
    for (FacetGroup.Choice choice : facet.choices()) {
      out.startElement("li", this);
      out.startElement("a", this);
      out.writeAttribute("href", choice.address(), null);
      out.writeAttribute("aria-current", Boolean.toString(choice.chosen()), null);
      out.writeAttribute("rel", "nofollow", null);
      text("span", choice.label(), out);
      text("b", Long.toString(choice.count()), out);
      out.endElement("a");
      out.endElement("li");
    }
    out.endElement("ul");
  }

  private void text(String element, String said, ResponseWriter out) throws IOException {
    out.startElement(element, this);
    out.writeText(said, null);
    out.endElement(element);
  }
}
