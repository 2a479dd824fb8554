/* Connections to kefu for measuring: blocking requests, and event streams that an epoll loop reads. */
#ifndef CONNECTION_H
#define CONNECTION_H

#include <stddef.h>

/* Nanoseconds of a clock that only goes forward. */
long long now(void);

/* A TCP connection to 127.0.0.1; ends the program when there is none. */
int connect_to(int port);

/* Writes a request and nothing else; `token` and `body` may be NULL. */
void write_request(int socket, const char *method, const char *path, const char *token, const char *body);

/* Reads one answer with Content-Length to its end and ends the program unless its status is `status`; the body stays
   valid until the next call. */
const char *read_answer(int socket, int status);

/* Copies the JSON string of `key`, which must need no unescaping, into `value`; ends the program when it is missing. */
void json_string(const char *json, const char *key, char *value, size_t size);

/* Opens a session and copies its token. */
void open_session(int socket, char *token, size_t size);

/* Opens the visitor's event stream; its head is still to be read. */
int open_stream(int port, const char *token, long long after);

/* Prints `{"p50": ..., "p99": ..., "max": ...}` of `count` times in milliseconds, which are sorted in place. */
void print_percentiles(double *times, size_t count);

_Noreturn void fail(const char *what);

#endif
