package org.stemma.app.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;

/** The network of this machine. */
final class Network {
  private Network() {}

  static List<InetAddress> resolve(String name) throws IOException {
    return List.of(InetAddress.getAllByName(name));
  }

  /** Connects without a proxy, which would choose the address anew. */
  static Socket connect(InetSocketAddress address, int milliseconds) throws IOException {
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.connect(address, milliseconds);
      if (!address.getAddress().equals(socket.getInetAddress())) {
        throw new IOException("connected to another address than was asked for");
      }
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** The machine's clock. */
  static final class Clock implements Fetcher.Waiter {
    @Override
    public long now() {
      return System.nanoTime() / 1_000_000;
    }

    @Override
    public void sleep(long milliseconds) throws InterruptedException {
      Thread.sleep(milliseconds);
    }
  }
}
