"""What a server owes its open tabs when it is asked to stop."""

import http.client


def graceful_stop(server, token, tabs=20, seconds=5):
    """Stops the server with open streams; yields what must hold, each with what was found against it."""
    streams = [open_stream(server.port, token) for _ in range(tabs)]
    status, took = server.stop(seconds=20)
    endings = [ending(answer) for _, answer in streams]
    for connection, _ in streams:
        connection.close()
    yield "a server that is asked to stop ends with status 0", [] if status == 0 else [f"status {status}"]
    yield f"it ends within {seconds} s with open streams", [] if took < seconds else [f"{took:.1f} s"]
    yield "its streams end after a retry hint", [text for text in endings if not text.endswith("retry: 1000\n\n")]


def open_stream(port, token):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", "/api/v1/chat/events?deltas=0", headers={"Authorization": "Bearer " + token})
    answer = connection.getresponse()
    answer.read1(65536)
    return connection, answer


def ending(answer):
    """The last of what was still to come; the reason when the stream broke off instead of ending."""
    try:
        return answer.read().decode()[-40:]
    except (OSError, http.client.HTTPException) as error:
        return f"broken off: {type(error).__name__}"
