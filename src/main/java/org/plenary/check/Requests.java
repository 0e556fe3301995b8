package org.plenary.check;

import java.io.ByteArrayOutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends single requests, each within its time, however slowly its answer comes. */
final class Requests {
  private final HttpClient client;
  private final String agent;
  private final Duration patience;
  private final RunTime time;

  /** Threads that wait for answers; one that a name server holds up is left behind. */
  private final ExecutorService waiting =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "waits for another host");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * A sender of requests.
   *
   * @param agent who asks, for the header {@code User-Agent}
   */
  Requests(String agent, Politeness politeness, RunTime time) {
    this.agent = agent;
    this.patience = politeness.request();
    this.time = time;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(politeness.connect())
            .followRedirects(HttpClient.Redirect.NEVER);
    ProxySelector proxies = ProxySelector.getDefault();
    this.client = proxies == null ? builder.build() : builder.proxy(proxies).build();
  }

  /**
   * What a host answers.
   *
   * @param most how many bytes of the body are wanted
   */
  Reply send(String method, URI uri, int most) throws NoAnswer, TimeOver {
    Duration left = time.left();
    boolean hurried = left.compareTo(patience) < 0;
    Future<HttpResponse<byte[]>> answer =
        waiting.submit(() -> client.send(request(method, uri), info -> new Beginning(most)));
    try {
      long nanos = (hurried ? left : patience).toNanos();
      HttpResponse<byte[]> response = answer.get(nanos, TimeUnit.NANOSECONDS);
      HttpHeaders headers = response.headers();
      return new Reply(
          response.statusCode(),
          headers.firstValue("Location").orElse(null),
          headers.firstValue("Retry-After").map(String::strip).orElse(null),
          new String(response.body(), StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      if (hurried) {
        throw new TimeOver();
      }
      throw NoAnswer.because(e, uri.getHost());
    } catch (ExecutionException e) {
      throw NoAnswer.because(Objects.requireNonNull(e.getCause()), uri.getHost());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeOver();
    } finally {
      answer.cancel(true);
    }
  }

  private HttpRequest request(String method, URI uri) {
    boolean safe = uri.getScheme().equals("https");
    return HttpRequest.newBuilder(uri)
        .method(method, HttpRequest.BodyPublishers.noBody())
        .version(safe ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .header("User-Agent", agent)
        .header("Accept", "*/*")
        .build();
  }

  /** Takes the beginning of a body, and ends the connection when it goes on. */
  private static final class Beginning implements HttpResponse.BodySubscriber<byte[]> {
    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    Beginning(int most) {
      this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
      subscription = begun;
      if (most == 0) {
        end();
      } else {
        begun.request(Long.MAX_VALUE);
      }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        byte[] bytes = new byte[Math.min(buffer.remaining(), most - taken.size())];
        buffer.get(bytes);
        taken.writeBytes(bytes);
      }
      if (taken.size() >= most) {
        end();
      }
    }

    private void end() {
      body.complete(taken.toByteArray());
      Objects.requireNonNull(subscription).cancel();
    }

    @Override
    public void onError(Throwable failure) {
      body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      body.complete(taken.toByteArray());
    }
  }
}
