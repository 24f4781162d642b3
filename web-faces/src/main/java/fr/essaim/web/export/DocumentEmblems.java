package fr.essaim.web.export;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.attributes.ViewBox;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.awt.NullPlatformSupport;
import fr.essaim.web.shell.Publicity;
import fr.essaim.web.shell.Publicity.Emblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** The configured emblems as pictures within a document; a drawing is painted. */
@Named
@RequestScoped
public class DocumentEmblems {

  /** Sharp on paper at the height of an emblem. */
  private static final int POINTS = 400;

  @Inject private Publicity publicity;

  /**
   * @param alternative what it shows, for those who do not see it
   * @param url its bytes
   */
  public record Shown(String alternative, String url) {

    private static final String START = "data:image/png;base64,";

    private Shown(String alternative, byte[] png) {
      this(alternative, START + Base64.getEncoder().encodeToString(png));
    }

    /** The picture itself (PNG). */
    public byte[] png() {
      return Base64.getDecoder().decode(url.substring(START.length()));
    }
  }

  public List<Shown> getAll() {
    return publicity.getEmblems().stream()
        .filter(emblem -> publicity.content(emblem.file()).isPresent())
        .map(this::shown)
        .toList();
  }

  private Shown shown(Emblem emblem) {
    byte[] content = publicity.content(emblem.file()).orElseThrow();
    byte[] png = emblem.file().endsWith(".svg") ? painted(content) : content;
    return new Shown(emblem.alternative(), png);
  }

  private static byte[] painted(byte[] drawing) {
    SVGDocument document =
        new SVGLoader()
            .load(new ByteArrayInputStream(drawing), null, LoaderContext.createDefault());
    int width = Math.round(POINTS * document.size().width / document.size().height);
    BufferedImage image = new BufferedImage(width, POINTS, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    document.renderWithPlatform(
        NullPlatformSupport.INSTANCE, canvas, new ViewBox(0, 0, width, POINTS));
    canvas.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }
}
