package fr.essaim.web.lists;

import fr.essaim.web.lists.Cell.Drawing;
import fr.essaim.web.lists.Cell.Letters;
import fr.essaim.web.lists.Cell.Photo;
import fr.essaim.web.shell.Assets;
import fr.essaim.web.shell.Picture;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Writes a {@link Cell}: {@code <i:cell cell="…"/>}. A list writes hundreds of them, and as a
 * fragment of a page they took two fifths of its time.
 */
@FacesComponent(CellOutput.TYPE)
public class CellOutput extends UIComponentBase {

  static final String TYPE = "fr.essaim.web.lists.Cell";

  /** Where the icons are; asked for once a table. */
  private String icons;

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeAll(FacesContext context) throws IOException {
    Cell cell = (Cell) getAttributes().get("cell");
    ResponseWriter out = context.getResponseWriter();
    if (cell.before() instanceof Photo photo) {
      photo(photo, out);
    } else if (cell.before() instanceof Letters letters) {
      hidden("span", "emblem " + letters.hue(), out);
      out.writeText(letters.letters(), null);
      out.endElement("span");
    } else if (cell.before() instanceof Drawing drawing) {
      drawing(drawing.swarm(), out);
    }
    if (cell.link() == null) {
      words(cell, out);
    } else {
      link(cell, out);
    }
  }

  private void photo(Photo photo, ResponseWriter out) throws IOException {
    out.startElement("img", this);
    out.writeAttribute("class", photo.style(), null);
    out.writeAttribute("src", photo.address(), null);
    out.writeAttribute("alt", "", null);
    out.writeAttribute("loading", "lazy", null);
    out.writeAttribute("decoding", "async", null);
    out.endElement("img");
  }

  private void drawing(Picture.Swarm swarm, ResponseWriter out) throws IOException {
    hidden("svg", "cover tiny " + swarm.hue(), out);
    out.writeAttribute("viewBox", "0 0 32 18", null);
    out.writeAttribute("focusable", "false", null);
    path("far", swarm.far(), out);
    path("near", swarm.near(), out);
    path("first", swarm.first(), out);
    out.endElement("svg");
  }

  private void path(String style, String way, ResponseWriter out) throws IOException {
    out.startElement("path", this);
    out.writeAttribute("class", style, null);
    out.writeAttribute("d", way, null);
    out.endElement("path");
  }

  private void words(Cell cell, ResponseWriter out) throws IOException {
    out.startElement("span", this);
    out.writeAttribute("class", cell.icon() == null ? "words " + cell.style() : cell.style(), null);
    language(cell, out);
    if (cell.icon() != null) {
      icon(cell.icon(), out);
    }
    out.writeText(cell.text(), null);
    out.endElement("span");
  }

  private void link(Cell cell, ResponseWriter out) throws IOException {
    out.startElement("a", this);
    out.writeAttribute("href", cell.link(), null);
    language(cell, out);
    out.writeText(cell.text(), null);
    if (cell.isPublic()) {
      icon("globe", out);
      out.startElement("span", this);
      out.writeAttribute("class", "visually-hidden", null);
      out.writeText(" (" + CDI.current().select(Text.class).get().get("lists.public") + ")", null);
      out.endElement("span");
    }
    out.endElement("a");
  }

  private static void language(Cell cell, ResponseWriter out) throws IOException {
    if (cell.language() != null) {
      out.writeAttribute("lang", cell.language(), null);
    }
  }

  private void icon(String name, ResponseWriter out) throws IOException {
    hidden("svg", "icon", out);
    out.writeAttribute("focusable", "false", null);
    out.startElement("use", this);
    if (icons == null) {
      icons = CDI.current().select(Assets.class).get().url("icons.svg");
    }
    out.writeAttribute("href", icons + "#" + name, null);
    out.endElement("use");
    out.endElement("svg");
  }

  private void hidden(String element, String style, ResponseWriter out) throws IOException {
    out.startElement(element, this);
    out.writeAttribute("class", style, null);
    out.writeAttribute("aria-hidden", "true", null);
  }
}
