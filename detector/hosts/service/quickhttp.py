"""HTTP read by httptools (llhttp, in C): a fifth of the time that h11 takes. Used where its wheel is installed."""

from __future__ import annotations

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

OVERHEAD = 65_536  # bytes of a request that are no body: h11's bound, which httptools has not


class QuickProtocol(HttpToolsProtocol):
    """Closes a connection whose request line, headers, chunk sizes or trailers have no end."""

    _overhead = 0

    def data_received(self, data: bytes) -> None:
        """Count what has come and is no body of the request at hand."""
        self._overhead += len(data)
        super().data_received(data)
        if self._overhead > OVERHEAD and not self.transport.is_closing():
            self.send_400_response("The request's head is too large.")

    def on_body(self, body: bytes) -> None:
        """The application bounds bodies itself."""
        self._overhead -= len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The next request begins."""
        self._overhead = 0
        super().on_message_complete()
