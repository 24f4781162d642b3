package fr.essaim.web.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Part;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class LargeUploadTest {

  private static final long THIRTY_MEBIBYTES = 30L * 1024 * 1024;

  @Test
  void whatIsTooLargeIsRefusedBeforeAnyOfItIsRead() {
    Part part =
        (Part)
            Proxy.newProxyInstance(
                LargeUploadTest.class.getClassLoader(),
                new Class<?>[] {Part.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getSubmittedFileName" -> "releve.pdf";
                      case "getContentType" -> "application/pdf";
                      case "getSize" -> THIRTY_MEBIBYTES;
                      default -> throw new UnsupportedOperationException(method.getName());
                    });

    assertThatThrownBy(() -> new Uploads().take(part, checked -> {}))
        .hasMessageContaining("prototypes.file.too-large")
        .hasMessageContaining("releve.pdf");
  }
}
