package com.fkstrading.ingest.kafka;

import com.fkstrading.contract.Topics;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseBroker;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponsePartition;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseTopic;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.MessageUtil;

/// A broker that gives its versions and its topics, and answers no other request: as one that has
/// no producer ids left while the controllers are away.
final class SilentBroker implements AutoCloseable {

    private static final int NODE = 1;

    private final ServerSocket server;

    SilentBroker() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Thread.startVirtualThread(this::accept);
    }

    String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            var out = new DataOutputStream(client.getOutputStream());
            while (true) {
                int rest = in.readInt() - 2 * Short.BYTES - Integer.BYTES;
                short key = in.readShort();
                short version = in.readShort();
                int correlation = in.readInt();
                in.skipNBytes(rest);
                if (key == ApiKeys.API_VERSIONS.id) {
                    answer(out, correlation, false, versions(), version);
                } else if (key == ApiKeys.METADATA.id) {
                    answer(out, correlation, true, metadata(), version);
                }
            }
        } catch (IOException gone) {
            // The producer is closed.
        }
    }

    private static void answer(
            DataOutputStream out, int correlation, boolean isTagged, Message body, short version)
            throws IOException {
        var bytes = MessageUtil.toByteBufferAccessor(body, version).buffer();
        var value = new byte[bytes.remaining()];
        bytes.get(value);
        out.writeInt(Integer.BYTES + (isTagged ? 1 : 0) + value.length);
        out.writeInt(correlation);
        if (isTagged) {
            out.writeByte(0);
        }
        out.write(value);
        out.flush();
    }

    private static Message versions() {
        var data = new ApiVersionsResponseData();
        for (var key : List.of(ApiKeys.API_VERSIONS, ApiKeys.METADATA, ApiKeys.PRODUCE)) {
            data.apiKeys().add(range(key));
        }
        data.apiKeys().add(range(ApiKeys.INIT_PRODUCER_ID));
        return data;
    }

    private static ApiVersionsResponseData.ApiVersion range(ApiKeys key) {
        return new ApiVersionsResponseData.ApiVersion()
                .setApiKey(key.id)
                .setMinVersion(key.oldestVersion())
                .setMaxVersion(key.latestVersion());
    }

    private Message metadata() {
        var data = new MetadataResponseData().setClusterId("silent").setControllerId(NODE);
        data.brokers()
                .add(
                        new MetadataResponseBroker()
                                .setNodeId(NODE)
                                .setHost(server.getInetAddress().getHostAddress())
                                .setPort(server.getLocalPort()));
        Stream.of(Topics.WEBHOOKS_RECEIVED, Topics.MARKET_PRICES)
                .map(
                        topic ->
                                new MetadataResponseTopic()
                                        .setName(topic.name())
                                        .setTopicId(new Uuid(1, topic.name().hashCode()))
                                        .setPartitions(List.of(partition())))
                .forEach(data.topics()::add);
        return data;
    }

    private static MetadataResponsePartition partition() {
        return new MetadataResponsePartition()
                .setPartitionIndex(0)
                .setLeaderId(NODE)
                .setLeaderEpoch(0)
                .setReplicaNodes(List.of(NODE))
                .setIsrNodes(List.of(NODE));
    }
}
