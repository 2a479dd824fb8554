#define _GNU_SOURCE
#include "connection.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

void fail(const char *what) {
    fprintf(stderr, "%s: %s\n", what, strerror(errno));
    exit(1);
}

int connect_to(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), on = 1;
    if (connection < 0 || connect(connection, (struct sockaddr *)&address, sizeof address) < 0) fail("cannot connect");
    setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return connection;
}

void write_request(int socket, const char *method, const char *path, const char *token, const char *body) {
    char request[8192];
    int length = snprintf(
        request, sizeof request,
        "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n"
        "Content-Length: %zu\r\n\r\n%s",
        method, path, token ? token : "none", body ? strlen(body) : 0, body ? body : "");
    if (length >= (int)sizeof request) fail("the request is too long");
    if (write(socket, request, length) != length) fail("cannot write");
}

const char *read_answer(int socket, int status) {
    static char answer[1 << 16];
    size_t length = 0;
    for (;;) {
        ssize_t count = read(socket, answer + length, sizeof answer - 1 - length);
        if (count <= 0) fail("the server ended the connection");
        length += count;
        answer[length] = 0;
        char *end = strstr(answer, "\r\n\r\n"), *size = strcasestr(answer, "\r\ncontent-length:");
        if (!end || !size) continue;
        char *body = end + 4;
        if (strlen(body) < strtoul(size + 17, NULL, 10)) continue;
        if (atoi(answer + 9) != status) {
            fprintf(stderr, "expected %d, not %.400s\n", status, answer);
            exit(1);
        }
        return body;
    }
}

void json_string(const char *json, const char *key, char *value, size_t size) {
    char pattern[64];
    snprintf(pattern, sizeof pattern, "\"%s\":\"", key);
    const char *start = strstr(json, pattern);
    if (!start) fail("a key is missing in the answer");
    start += strlen(pattern);
    size_t length = strcspn(start, "\"");
    if (length >= size) fail("a value is too long");
    memcpy(value, start, length);
    value[length] = 0;
}

void open_session(int socket, char *token, size_t size) {
    write_request(socket, "POST", "/api/v1/chat/session", NULL, "{\"language\":\"en\"}");
    json_string(read_answer(socket, 200), "token", token, size);
}

int open_stream(int port, const char *token, long long after) {
    char path[128];
    snprintf(path, sizeof path, "/api/v1/chat/events?deltas=0&after=%lld", after);
    int stream = connect_to(port);
    write_request(stream, "GET", path, token, NULL);
    return stream;
}

static int ascending(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

void print_percentiles(double *times, size_t count) {
    if (!count) fail("nothing was measured");
    qsort(times, count, sizeof *times, ascending);
    printf("{\"p50\": %.2f, \"p99\": %.2f, \"max\": %.2f}", times[count / 2], times[count * 99 / 100], times[count - 1]);
}
