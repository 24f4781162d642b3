package fr.essaim.web.intranet;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scripts that most widgets of PrimeFaces share, as one file: the address of the first stands
 * for all, and a page with any of them has it once. Browsers keep it for good, as the other files
 * of the library: their addresses name its version.
 */
public class WidgetScripts extends ResourceHandlerWrapper {

  private static final String LIBRARY = "primefaces";
  private static final String FIRST = "jquery/jquery.js";
  private static final List<String> TOGETHER =
      List.of(FIRST, "jquery/jquery-plugins.js", "core.js", "components.js", "touch/touchswipe.js");

  /** Ends a script that does not end its last statement itself. */
  private static final byte[] END = ";\n".getBytes(StandardCharsets.UTF_8);

  public WidgetScripts(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library) {
    if (isOneOfThem(name, library)) {
      return new Together(super.createResource(FIRST, LIBRARY));
    }
    Resource resource = super.createResource(name, library);
    return resource == null || !LIBRARY.equals(library) ? resource : new Kept(resource);
  }

  @Override
  public boolean isResourceRendered(FacesContext context, String name, String library) {
    return isOneOfThem(name, library)
        ? super.isResourceRendered(context, FIRST, LIBRARY)
        : super.isResourceRendered(context, name, library);
  }

  @Override
  public void markResourceRendered(FacesContext context, String name, String library) {
    super.markResourceRendered(context, isOneOfThem(name, library) ? FIRST : name, library);
  }

  private static boolean isOneOfThem(String name, String library) {
    return LIBRARY.equals(library) && TOGETHER.contains(name);
  }

  private static class Kept extends ResourceWrapper {

    private Kept(Resource resource) {
      super(resource);
    }

    @Override
    public Map<String, String> getResponseHeaders() {
      Map<String, String> headers = new HashMap<>(super.getResponseHeaders());
      headers.computeIfPresent("Cache-Control", (name, age) -> "public, " + age + ", immutable");
      return headers;
    }
  }

  private final class Together extends Kept {

    private Together(Resource first) {
      super(first);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      List<InputStream> parts = new ArrayList<>();
      for (String name : TOGETHER) {
        parts.add(WidgetScripts.super.createResource(name, LIBRARY).getInputStream());
        parts.add(new ByteArrayInputStream(END));
      }
      return new SequenceInputStream(Collections.enumeration(parts));
    }
  }
}
