package fr.essaim.core.education.internal;

import fr.essaim.core.fetch.BoundedClient;
import fr.essaim.core.fetch.FetchFault;
import fr.essaim.core.fetch.FetchRefused;
import fr.essaim.core.fetch.WebBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;

/** Fetches the files of sets, from whom the settings name alone. */
@ApplicationScoped
public class SourceFetcher {

  @Inject private SourceHosts hosts;

  /**
   * What is at an address, unless it is what one knows.
   *
   * @param etag of what one knows; empty for nothing
   */
  public BoundedClient.Fetched<byte[]> fetch(String address, String etag) throws FetchRefused {
    WebBase base =
        hosts
            .of(address)
            .orElseThrow(() -> new FetchRefused(FetchFault.ADDRESS, "no host of ours", null));
    try (BoundedClient client = new BoundedClient(base)) {
      return client.getIfChanged(address, etag, InputStream::readAllBytes);
    } catch (IOException closing) {
      throw new FetchRefused(FetchFault.UNREACHABLE, address, closing);
    }
  }
}
