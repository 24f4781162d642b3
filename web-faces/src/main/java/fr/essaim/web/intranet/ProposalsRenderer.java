package fr.essaim.web.intranet;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.primefaces.component.autocomplete.AutoComplete;
import org.primefaces.component.autocomplete.AutoCompleteRenderer;

/**
 * Puts the list of proposals of a field into a {@code div}, for no {@code span} may hold a list.
 */
public class ProposalsRenderer extends AutoCompleteRenderer {

  @Override
  protected void encodeSingleMarkup(FacesContext context, AutoComplete field) throws IOException {
    ResponseWriter writer = inDivs(context);
    super.encodeSingleMarkup(context, field);
    context.setResponseWriter(writer);
  }

  @Override
  protected void encodePanel(FacesContext context, AutoComplete field) throws IOException {
    ResponseWriter writer = inDivs(context);
    super.encodePanel(context, field);
    context.setResponseWriter(writer);
  }

  /**
   * @return the writer that there was
   */
  private static ResponseWriter inDivs(FacesContext context) {
    ResponseWriter writer = context.getResponseWriter();
    context.setResponseWriter(new Divs(writer));
    return writer;
  }

  private static final class Divs extends ResponseWriterWrapper {

    Divs(ResponseWriter writer) {
      super(writer);
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
      super.startElement(named(name), component);
    }

    @Override
    public void endElement(String name) throws IOException {
      super.endElement(named(name));
    }

    private static String named(String name) {
      return name.equals("span") ? "div" : name;
    }
  }
}
