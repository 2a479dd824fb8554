/* The least that a server can do for `fanout`: one write a stream, from two threads. What it takes is the kernel's time and
   the client's, which no server on this machine can go below.

   usage: bare (prints its port, and serves until it is killed) */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "connection.h"

enum { MOST_STREAMS = 1 << 16, THREADS = 2 };

static int streams[MOST_STREAMS], stream_count;
static const char *const frame =
    "117\r\nid: 2\nevent: message\ndata: {\"content\":{\"quickReplies\":[],\"sources\":[],\"text\":\"How do returns work?\"},"
    "\"conversation\":\"aaaaaaaaaaaaaaaaaaaaaaaa\",\"externalID\":\"fan-out-question\",\"from\":\"customer\","
    "\"id\":\"aaaaaaaaaaaaaaaaaaaaaaaa\",\"sequence\":2,\"time\":\"2026-01-01T00:00:00.000Z\"}\n\n\r\n";

static void send_text(int socket, const char *text) {
    ssize_t length = strlen(text);
    if (write(socket, text, length) != length) fail("cannot write");
}

static void *write_share(void *first) {
    for (int index = (int)(size_t)first; index < stream_count; index += THREADS) send_text(streams[index], frame);
    return NULL;
}

static void write_all(void) {
    pthread_t threads[THREADS];
    for (size_t index = 0; index < THREADS; index++)
        if (pthread_create(threads + index, NULL, write_share, (void *)index)) fail("a thread");
    for (size_t index = 0; index < THREADS; index++) pthread_join(threads[index], NULL);
}

static void answer(int loop, int socket) {
    char request[8192];
    ssize_t length = read(socket, request, sizeof request - 1);
    if (length <= 0) {
        close(socket);
        return;
    }
    request[length] = 0;
    if (strstr(request, "/chat/events")) {
        send_text(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nd\r\nretry: 1000\n\n\r\n");
        if (stream_count == MOST_STREAMS) fail("too many streams");
        streams[stream_count++] = socket;
        epoll_ctl(loop, EPOLL_CTL_DEL, socket, NULL);
    } else if (strstr(request, "/chat/session")) {
        send_text(socket, "HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n{\"token\":\"bare\"}");
    } else {
        send_text(socket, "HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\n{}");
        write_all();
    }
}

static void listen_to(int loop, int socket) {
    struct epoll_event interest = {.events = EPOLLIN, .data.fd = socket};
    if (epoll_ctl(loop, EPOLL_CTL_ADD, socket, &interest) < 0) fail("epoll");
}

int main(void) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    int door = socket(AF_INET, SOCK_STREAM, 0), loop = epoll_create1(0);
    if (door < 0 || bind(door, (struct sockaddr *)&address, size) < 0 || listen(door, 4096) < 0) fail("cannot listen");
    getsockname(door, (struct sockaddr *)&address, &size);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    listen_to(loop, door);
    for (;;) {
        struct epoll_event ready[64];
        int count = epoll_wait(loop, ready, 64, -1);
        for (int index = 0; index < count; index++) {
            if (ready[index].data.fd == door) {
                listen_to(loop, accept(door, NULL, NULL));
            } else {
                answer(loop, ready[index].data.fd);
            }
        }
    }
}
