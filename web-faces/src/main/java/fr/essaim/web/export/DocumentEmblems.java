package fr.essaim.web.export;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.attributes.ViewBox;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.awt.NullPlatformSupport;
import fr.essaim.web.shell.Language;
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
  @Inject private Language language;

  /** The same with the mention. */
  public Foot foot() {
    return new Foot(publicity.mention(language.getLocale()), getAll());
  }

  public List<Foot.Emblem> getAll() {
    return publicity.getEmblems().stream()
        .filter(emblem -> publicity.content(emblem.file()).isPresent())
        .map(this::picture)
        .toList();
  }

  private Foot.Emblem picture(Emblem emblem) {
    byte[] content = publicity.content(emblem.file()).orElseThrow();
    byte[] png = emblem.file().endsWith(".svg") ? painted(content) : content;
    return new Foot.Emblem(emblem.alternative(), Base64.getEncoder().encodeToString(png));
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
